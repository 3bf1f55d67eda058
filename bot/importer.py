"""Reads ``domain.yml`` together with the files of ``domain/``, so that words live one file a skill."""

from __future__ import annotations

from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.importers.rasa import RasaFileImporter

RESPONSES_FOLDER = "domain"


class SplitDomainImporter(RasaFileImporter):
    """Rasa's own file importer, with the folder beside the domain file added."""

    def get_domain(self) -> Domain:
        """The domain of the file and of every YAML file in ``domain/`` beside it."""
        if not self._domain_path:
            return Domain.empty()
        main = Path(self._domain_path)
        return Domain.load([str(main), *map(str, sorted((main.parent / RESPONSES_FOLDER).glob("*.yml")))])
