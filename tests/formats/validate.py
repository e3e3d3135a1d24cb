#!/usr/bin/python3
"""validate.py SCHEMA DOCUMENT...: whether each JSON document is as the schema says."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
failed = False
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for error in validator.iter_errors(document):
        print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message}")
        failed = True
    # What a schema cannot say: a result of SARIF points at the rule that it names.
    for run in document.get("runs", []):
        for result in run["results"]:
            if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != result["ruleId"]:
                print(f"{path}: ruleIndex is not that of {result['ruleId']}")
                failed = True
sys.exit(failed)
