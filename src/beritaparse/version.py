"""The library's version, and the version of the JSON that it writes."""

__version__ = "0.1.0"

#: Version of the record contract. The first number changes when a field changes its meaning, the second when
#: fields are added.
SCHEMA_VERSION = "1.0"
