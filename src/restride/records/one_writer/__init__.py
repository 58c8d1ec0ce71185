"""The database engine of the server: SQLite with one writer at a time."""
