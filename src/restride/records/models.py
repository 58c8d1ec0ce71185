"""The tables. What she told is sealed with her own key; only what the machine must see to work is in the clear.

Rows of `Entry` are added and, when she deletes everything, removed; they are never changed (`trust.md` H-07).
"""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models


class Person(models.Model):
    """One woman's record. Without `sealed_key` nothing of it can be read again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sealed_key = models.BinaryField()
    recovery_lookup = models.BinaryField(unique=True, max_length=32)
    sealed_recovery_code = models.BinaryField()
    sequence = models.BigIntegerField(default=0)
    begun_on = models.DateField()


class Device(models.Model):
    """One browser that holds a credential to a record. `label` is sealed: it tells what phone she has."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="devices")
    token_digest = models.BinaryField(unique=True, max_length=32)
    sealed_label = models.BinaryField()
    begun_on = models.DateField()
    seen_on = models.DateField()
    pin_digest = models.CharField(max_length=256, blank=True)
    pin_tries = models.PositiveSmallIntegerField(default=0)
    pin_wait_until = models.DateTimeField(null=True)


class Entry(models.Model):
    """One event, sealed. `sequence` is the server's order; `fingerprint` makes resending harmless."""

    sequence = models.BigAutoField(primary_key=True)
    slot = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="entries")
    fingerprint = models.BinaryField(max_length=32)
    sealed = models.BinaryField()

    class Meta:
        """An event of hers is there once, however often it was sent."""

        constraints = (models.UniqueConstraint(fields=["person", "fingerprint"], name="one_of_each_entry"),)


class KeptPage(models.Model):
    """What was last worked out for her, sealed, under what it was worked out from. A cache: never authoritative."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, primary_key=True, related_name="kept_page")
    made_from = models.CharField(max_length=200)
    sealed = models.BinaryField()


class AuditRow(models.Model):
    """One act on a record: who, what, when; never its content. Each row's `mark` covers the row before it."""

    sequence = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="audit")
    device = models.UUIDField(null=True)
    act = models.CharField(max_length=40)
    at = models.DateTimeField()
    mark = models.BinaryField(max_length=32)


class Account(AbstractBaseUser):
    """What the passkeys of a person hang on. It goes with her; it has no name, no address and no password."""

    USERNAME_FIELD = "id"
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="account")

    objects: models.Manager = models.Manager()
