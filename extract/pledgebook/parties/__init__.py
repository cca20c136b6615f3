"""Who is named: parties found in a text, resolved to a canonical name and an id, and told apart."""

from pledgebook.parties.collective import principals
from pledgebook.parties.find import PartyMention, find_parties
from pledgebook.parties.resolve import known_party, party
from pledgebook.parties.salience import salient_parties

__all__ = ["PartyMention", "find_parties", "known_party", "party", "principals", "salient_parties"]
