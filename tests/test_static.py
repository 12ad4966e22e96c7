"""Scripts that import each other, as a browser that keeps them for good gets them."""

import re

from django.conf import settings
from django.contrib.staticfiles.storage import StaticFilesStorage as Plain
from whitenoise.storage import CompressedManifestStaticFilesStorage as Manifest

from welkmu.static import StaticFilesStorage

SCRIPTS = settings.SITE / "static" / "js"


def collect(folder, scripts):
    """What `collectstatic` makes of some scripts: their final texts by their plain names."""
    for name, text in scripts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    storage = StaticFilesStorage(location=folder, base_url="/static/")
    source = Plain(location=folder, base_url="/static/")
    list(Manifest.post_process(storage, {name: (source, name) for name in scripts}))
    return {name: (folder / storage.stored_name(name)).read_text() for name in scripts}


def test_a_script_imports_others_under_their_hashed_names(tmp_path):
    scripts = {
        "js/part.js": 'import { c } from "./deep.js";\nexport const a = c;\n',
        "js/deep.js": "export const c = 1;\n",
        "js/page.js": 'import { a } from "./part.js";\na();\n',
        "wagtailadmin/js/other.js": 'import { x } from "./gone.js";\n',
    }
    found = collect(tmp_path, scripts)
    part = re.search(r'from "\./(part\.\w{12}\.js)";', found["js/page.js"])
    assert part
    assert (tmp_path / "js" / part[1]).read_text() == found["js/part.js"]
    assert re.search(r'from "\./deep\.\w{12}\.js";', found["js/part.js"])
    assert found["wagtailadmin/js/other.js"] == scripts["wagtailadmin/js/other.js"]


def test_every_import_of_the_sites_own_scripts_is_written_the_way_that_is_found():
    for path in SCRIPTS.glob("*.js"):
        for line in path.read_text().splitlines():
            if line.startswith(("import", "} from")):
                name = re.search(r' from "\./([\w.-]+\.js)";$', line)
                assert name and (SCRIPTS / name[1]).exists(), (path.name, line)
