"""Awards (khen thưởng): orders, certificates, flags, badges, titles and prizes, to whom, how many, and by whom.

A sentence is read clause by clause (`reader`), and a clause as frames, one for each award that it names (`names`).
An award that is more than proposed or hoped for (`conferral`) goes to the numbers of recipients that belong to it
(`frames`) or to whom the sentence speaks of (`recipients`); who confers it stands around it (`givers`). Praise needs
no award to be named (`praise`). All becomes `rows`; the `words` to look for are the lexicon's.
"""

from etl.facts.awards.reader import AwardReader

__all__ = ["AwardReader"]
