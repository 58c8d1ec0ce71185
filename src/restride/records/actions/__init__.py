"""Acts: everything that changes a record. Each is one transaction, audited where it is done."""
