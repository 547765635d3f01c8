"""The pages, one a file, from top to bottom: pick, read, draw. `dashboard/app.py` lists them, Streamlit runs them."""
