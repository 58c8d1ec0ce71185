"""Her pages: one module for each place in the app, each with its views."""
