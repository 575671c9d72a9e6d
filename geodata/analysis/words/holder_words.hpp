#pragma once

#include "geodata/analysis/control/listing.hpp"

#include <string>

// Who holds, by whose word: a source's own term is quoted, and the name of the party is the dataset's term for it.
namespace geodata {

/// `“our troops”` as the source has it, or `no holder named`; empty where the dataset does not record it,
/// as for a source that is for comparison only.
std::string holder_as_stated(const Dataset& dataset, const ControlRecord& record);

/// `dataset's term: Northern forces`
std::string dataset_term(const Dataset& dataset, PartyIndex party);

/// Both: `“royal army” (dataset's term: Northern forces)`, `no holder named (dataset's term: …)`; the party's
/// plain name in a dataset that records no holder as stated.
std::string holder_text(const Dataset& dataset, const ControlRecord& record);

/// For a sentence: `held by “royal army” (dataset's term: …)`, `held, no holder named (dataset's term: …)`,
/// `held (dataset's term: …)`; `held by North` in a dataset that records no holder as stated.
std::string held_by_text(const Dataset& dataset, const ControlRecord& record);

/// Who holds, short, for keys and captions: `“royal army”` where the source's own term is recorded, else
/// `Northern forces (dataset's term)`; the plain name in a dataset that records no holder as stated.
std::string short_holder_text(const Dataset& dataset, const ControlRecord& record);

/// The party's name where no single record stands behind it: `Northern forces (dataset's term)`; the plain name in
/// a dataset that records no holder as stated.
std::string party_text(const Dataset& dataset, PartyIndex party);

/// Who holds by a whole list, for its heading: `no holder named (dataset's term: …)`, with each term that its records
/// quote; the plain name in a dataset that records no holder as stated, `nobody` for a list of no party.
std::string listed_holder_text(const Dataset& dataset, const Listing& listing);

/// For the key of a map: `held, according to LIST; no holder named`, `held by “royal army”, according to LIST`, or
/// with the party's name in a dataset that records no holder as stated. `when` stands behind `held`, like ` on some day`.
std::string held_key_text(const Dataset& dataset, const Listing& listing, const std::string& when = "");

/// As `holder_as_stated`, for a total of land or regions held; empty for a count of events.
std::string holder_as_stated(const Dataset& dataset, const StatedTotal& total);

}  // namespace geodata
