"""What readers may read: written out, since who asks one question need not wait for all tables and views to be made."""

READABLE = (
    # what articles say
    "articles", "article_likenesses", "organisations", "article_organisations", "organisation_aliases", "mentions",
    "metrics", "awards", "set_aside",
    # what people decided, and what was held before
    "reviews", "organisation_merges", "merged_facts", "superseded_articles", "superseded_metrics", "superseded_awards",
    # what everything refers to
    "provinces", "province_changes", "districts", "indicators", "award_types", "data_dictionary", "view_definitions",
    # what runs did
    "etl_runs", "source_runs", "rejects", "fetches",
    # views
    "article_overview", "metric_evidence", "award_evidence", "metric_history", "award_history",
    "organisation_relations", "provinces_then_and_now", "province_history", "metrics_by_province_year",
    "awards_by_province_year", "metrics_by_current_province_year", "awards_by_current_province_year", "metric_best",
    "metric_conflicts", "facts_excluded", "coverage",
    # what views and search keep
    "kept_touched_organisations", "kept_touched_places", "kept_metrics_by_province_year",
    "kept_awards_by_province_year", "kept_metrics_by_current_province_year", "kept_awards_by_current_province_year",
    "kept_metric_best", "kept_metric_conflicts", "kept_coverage", "kept_organisations_under",
    "kept_made_by",
    "search_articles", "search_names", "search_version",
)  # fmt: skip
