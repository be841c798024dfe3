# Themes, keys and the settings file.
