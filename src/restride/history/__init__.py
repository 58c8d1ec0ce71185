"""What happened to one person: events, the timeline they make, and the facts that follow from it."""
