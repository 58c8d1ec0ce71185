"""The server: settings, addresses, headers, start checks; puts her app on the web."""
