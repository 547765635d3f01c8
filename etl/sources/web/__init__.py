"""Feeds and pages of the web: asked for politely, within limits, and not again when nothing has changed.

network   connections that end in time and lead into no private network
client    an HTTP client on such connections: no cookies, no proxies, no redirects of its own
robots    what robots.txt allows, and how fast
fetch     one address, however many requests that takes: redirects, retries, waiting, unpacking
listings  RSS, Atom and sitemaps -> the addresses that they list
crawl     a source -> documents
known     what is kept in mind from one source to the next
"""
