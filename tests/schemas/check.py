"""The JSON Schemas against an independent validator: check.py TEBIKI

All schemas are sound themselves; what is right passes them (the samples, the corpora, their fragments,
what tebiki prints as JSON), and what people get wrong does not.
"""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

TEBIKI = sys.argv[1]
ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ["roles", "terms", "facts", "parameters", "documents"]
problems = []


class Loader(yaml.SafeLoader):
    """YAML 1.2, as language servers read it: dates are texts, and so are yes and no."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def parse(text):
    return yaml.load(text, Loader)


def run(*arguments):
    done = subprocess.run([TEBIKI, *map(str, arguments)], cwd=ROOT, capture_output=True, check=True)
    return json.loads(done.stdout)


def validator(schema):
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def schema(name, corpora=()):
    return validator(run("schema", name, *(f"content/{corpus}" for corpus in corpora)))


def need(what, schema, value):
    """VALUE passes SCHEMA."""
    for error in schema.iter_errors(value):
        problems.append(f"{what}: {list(error.path)}: {error.message[:200]}")


def refuse(what, schema, value):
    if schema.is_valid(value):
        problems.append(f"{what}: passes, and should not")


def front_matter(path):
    return parse(path.read_text(encoding="utf-8").split("---\n")[1])


def check_corpora():
    corpus_schema, fragment = schema("corpus"), schema("fragment")
    parts = {part: schema(part) for part in PARTS}
    count = 0
    for corpus in sorted((ROOT / "content").glob("*/corpus.yaml")):
        need(corpus, corpus_schema, parse(corpus.read_text(encoding="utf-8")))
        for part in PARTS:
            file = corpus.with_name(f"{part}.yaml")
            if file.exists():
                need(file, parts[part], parse(file.read_text(encoding="utf-8")))
        for file in sorted(corpus.parent.rglob("*.md")):
            need(file, fragment, front_matter(file))
            count += 1
    return count


def check_profiles():
    free, override = schema("profile"), schema("override")
    for file in sorted((ROOT / "profiles").glob("*.yaml")):
        profile = parse(file.read_text(encoding="utf-8"))
        need(file, free, profile)
        need(file, schema("profile", profile["imports"]), profile)
        for change in sorted((ROOT / "profiles" / profile["overrides"]).rglob("*.md")):
            need(change, override, front_matter(change))


def check_languages():
    language = schema("language")
    for file in sorted((ROOT / "templates").glob("*.yaml")):
        need(file, language, parse(file.read_text(encoding="utf-8")))


# What people get wrong in a profile: a regular expression, and what stands instead.
WRONG = [
    (r"^kind: ministry\b.*", "kind: ministory"),
    (r"^short_name:.*\n", ""),
    (r"^name:.*", "name: ''"),
    (r"^numbering:.*", "numbring: articles"),
    (r"effective: 2026-10-01", "effective: 令和8年10月1日"),
    (r"effective: 2026-10-01", "effective: 2026/10/01"),
    (r"effective: 2026-10-01", "effective: 2026-13-01"),
    (r"^imports:.*", "imports: common-standards"),
    (r"^imports:.*", "imports: []"),
    (r'accent: "#1f5c3a"', 'accent: "green"'),
    (r"logo: .*", "logo: logo.png"),
    (r"telework: true", "telework: はい"),
    (r"incident_notice: 3日", "incident_notice: 3 日"),
    (r"incident_notice: 3日", "incident_notice: 三日"),
    (r"incident_notice: 3日", "incident_notice: 0日"),
    (r"decision: not_applicable", "decision: not-applicable"),
    (r"provision: audit-plan#outsource", "provision: 2.3.2(1)-2"),
    (r"provision: audit-plan#outsource", "provision: audit-plan#outsource\n    parameter: incident_notice"),
    (r"  - provision: audit-plan#outsource\n    decision", "  - decision"),
    (r"    date: 2026-06-26\n", ""),
    (r"post: 大臣官房サイバーセキュリティ推進室の総括班", "posts: 推進室"),
]
# The same with names, which only a schema with the corpora can know.
WRONG_NAMES = [
    (r"telework: true", "teleworks: true"),
    (r"  telework: true.*\n", ""),
    (r"  ciso: 官房長\n", ""),
    (r"  deputy_ciso:", "  deputy-ciso:"),
    (r"  organisation: 当省", "  organization: 当省"),
    (r"training_per_year:", "training_in_year:"),
    (r"parameter: incident_notice", "parameter: incident_notices"),
    (r"^imports:.*", "imports: [common-standard]"),
]
WRONG_CORPUS = [
    (r"^title:.*\n", ""),
    (r"^notation:.*", "notation: roman"),
    (r"^outline:.*", "first: 0\noutline:"),
    (r"^outline:.*", "outline:\n  - Framework"),
    (r"^outline:.*", "outline:\n  - {one: [], two: []}"),
    (r"^synonyms:\n", "synonyms:\n  - [漏えい]\n"),
    (r"^apart:\n", "apart:\n  - {roles: [one], source: '1'}\n"),
]


def check_wrong(file, schema, mistakes):
    right = (ROOT / file).read_text(encoding="utf-8")
    for form, instead in mistakes:
        wrong, count = re.subn(form, instead, right, count=1, flags=re.M)
        if count == 0:
            problems.append(f"{file}: there is no {form}")
        refuse(f"{file}: {instead or form}", schema, parse(wrong))


def check_explanations():
    explanation = validator(json.loads((ROOT / "schemas/explain.schema.json").read_text("utf-8")))
    golden = (ROOT / "tests/golden/explain-json/expected/stdout").read_text("utf-8")
    decoder, at = json.JSONDecoder(), 0
    while at < len(golden):
        value, at = decoder.raw_decode(golden, at)
        at += len(golden[at:]) - len(golden[at:].lstrip())
        need("golden explain-json", explanation, value)
    for profile, ids in {
        "ministry": ["incident-team", "incident-team#cymat", "telework", "ciso", "incident_notice"],
        "municipality": ["organisation", "fact.uses_cloud", "municipality"],
    }.items():
        for one in [*ids, "--why-not"]:
            value = run("explain", f"profiles/{profile}.yaml", one, "--format=json")
            need(f"explain {profile} {one}", explanation, value)
    refuse("an explanation of nothing", explanation, {"profile": "p", "id": "x", "explanations": []})


def main():
    fragments = check_corpora()
    check_profiles()
    check_languages()
    check_wrong("profiles/ministry.yaml", schema("profile"), WRONG)
    check_wrong(
        "profiles/ministry.yaml", schema("profile", ["common-standards"]), WRONG + WRONG_NAMES
    )
    check_wrong("content/common-standards/corpus.yaml", schema("corpus"), WRONG_CORPUS)
    check_explanations()
    for problem in problems:
        print(f"FAILED: {problem}")
    if problems:
        sys.exit(1)
    wrong = 2 * len(WRONG) + len(WRONG_NAMES) + len(WRONG_CORPUS)
    print(f"schemas: {fragments} fragments pass, {wrong} mistakes do not")


main()
