"""`chibo extract`: what articles say, as JSON Lines, without a database."""

import typer

from etl.commands.options import Cluster, Sources, Workers


def extract(sources: Sources, workers: Workers = None, cluster: Cluster = None) -> None:
    """Print one extract record an article, as JSON Lines. Rejects go to stderr; no database is needed.

    chibo extract seeds/ | jq .article.title
    """
    from etl.commands.errors import REJECTED
    from etl.commands.logs import log_rejects, log_to_stderr
    from etl.commands.report import print_record
    from etl.executors import open_executor
    from etl.extract import extract
    from etl.extraction import extract_all
    from etl.records import ExtractRecord, Reject
    from etl.settings import load_settings
    from etl.sources.reading import read

    log_to_stderr()
    settings = load_settings(workers=workers, cluster=cluster)
    rejected = False
    with open_executor(settings.workers, settings.cluster) as (executor, ahead):
        for outcome in extract_all(read(settings.chosen(sources)), extract, executor, ahead):
            if isinstance(outcome, ExtractRecord):
                print_record(outcome)
            elif isinstance(outcome, Reject):
                log_rejects([outcome])
                rejected = True
    raise typer.Exit(REJECTED if rejected else 0)
