"""A guideline as a document (Markdown) that a physiotherapist can review without a computer's help: one part a file.

Each number stands beside the facts it rests on, their strength and their sources; what could not be encoded is listed,
and so are our own policy values, at the end. Each line says where it comes from: without a mark it is the guideline's
own.
"""
