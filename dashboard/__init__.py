"""The web page: what the articles say by province and year, and the sentence behind every number.

    server      the page as it is served, behind the `guard` that every request has to pass
    app         which pages there are, and the language they speak
    app_pages/  one page a file: pick, read, draw, from top to bottom
    picks       what a reader chooses, kept in the address of the page
    series      figures that may stand in one chart, chosen step by step
    data        what is read from the warehouse, kept until a run changes it
    frames      frames to frames: on which map, beside which others
    charts      frames to figures
    points      claims to points over time
    yearly      figures to lines and bars, year by year
    behind      the facts behind the marks of a chart that were chosen
    evidence    facts to rows of a table, each with the way to its sentence
    article     an article's text with its facts marked, as HTML in which every word is escaped
    articles    a list of articles, as such HTML
    organisation  an organisation and those above and below it, as such HTML
    statements  what readers ask in SQL; `result` draws the answer
    access      who looks, and what they may do
    draw        a chart and the table below it, and files of it
    i18n        words and numbers in Vietnamese or English

It reads through `warehouse.queries` and writes nothing but decisions of reviewers, through `warehouse.reviews`.
"""
