# What is handed on in other formats: tables, actions, handouts.
