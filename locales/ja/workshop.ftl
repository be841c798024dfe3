# Plans, sessions, and what a room needs.
