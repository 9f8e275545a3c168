"""Runs the validator of RO-Crates in its own environment, the context of the vocabulary given to it from a file: no network is asked.

python crate_checked.py FOLDER CONTEXT    prints what is found, a line each; exit status 1 if something is
"""

import sys
from pathlib import Path

import requests
from rocrate_validator import services
from rocrate_validator.models import Severity
from rocrate_validator.utils.http import HttpRequester

ADDRESS = "https://w3id.org/ro/crate/1.2/context"


def given(_self: object, address: str, **_options: object) -> requests.Response:
    """The context, or that there is nothing at the address."""
    answer = requests.Response()
    answer.url, answer.status_code = address, 200 if address == ADDRESS else 504
    answer.headers["Content-Type"] = "application/ld+json"
    answer._content = Path(sys.argv[2]).read_bytes() if address == ADDRESS else b""
    return answer


HttpRequester.get = given
asked = services.ValidationSettings(
    rocrate_uri=sys.argv[1], profile_identifier="ro-crate-1.2", requirement_severity=Severity.REQUIRED, offline=True
)
found = services.validate(asked).get_issues()
print(*(f"{issue.check.identifier}: {issue.message}" for issue in found), sep="\n")
sys.exit(bool(found))
