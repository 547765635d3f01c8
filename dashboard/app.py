"""The dashboard: its pages, and the language they speak. `chibo dashboard` serves it."""

from pathlib import Path

import streamlit as st

from dashboard import access, data
from dashboard.picks import switch_language

# Not `pages/`: a folder of that name Streamlit would serve by itself, to whoever opens a page before this has run.
FOLDER = "app_pages"
PAGES = ("overview", "metrics", "organisations", "awards", "articles", "sql", "quality")
REVIEW = "review"  # shown to those who may review; others who follow the way to it are told so by the page

# An icon by name would be fetched from elsewhere.
st.set_page_config(page_title="chibo", page_icon=Path(__file__).with_name("icon.svg"), layout="wide")
st.html(Path(__file__).with_name("style.css"))
head = st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute")
title = head.container(width="content")
with head, st.container(horizontal=True, width="content", vertical_alignment="center"):
    words = switch_language()
    access.draw_way_out(words)
access.stop_without_sign_in(words)
names = (*PAGES, *([REVIEW] if access.configured() else []))
hidden = set() if access.reviewer() else {REVIEW}
pages = [
    st.Page(f"{FOLDER}/{name}.py", title=words(f"{name}.name"), visibility="hidden" if name in hidden else "visible")
    for name in names
]
page = st.navigation(pages, position="top")
title.title(words(f"{names[pages.index(page)]}.title"), anchor=False)
page.run()
data.set_apart_what_stays()
