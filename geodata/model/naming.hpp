#pragma once

#include "geodata/model/dataset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// Which names the user wants to read. The program prefers none of them; the dataset's own are only the start.
struct NamePolicy {
    enum class Kind {
        dataset,   ///< as the dataset spells them
        document,  ///< as one source spells them, where it does
        language,  ///< in one language, where a name is given
        both       ///< all English names side by side: "Milan / Milano"
    };
    Kind kind = Kind::dataset;
    std::string which;  ///< id of the source, or BCP 47 language
    friend bool operator==(const NamePolicy&, const NamePolicy&) = default;
};

/// One choice with the word that names it (`dataset`, `both`, `az`, `D3`) and a title for people.
struct NamePolicyChoice {
    NamePolicy policy;
    std::string word;
    std::string title;
};

/// The policies for which the dataset has names.
std::vector<NamePolicyChoice> name_policies(const Dataset& dataset);

/// The policy of that word; nothing when the dataset has no such names.
std::optional<NamePolicy> parse_name_policy(const Dataset& dataset, std::string_view word);

/// The name of a region or place under a policy, `otherwise` where it has none.
std::string name_of(const Dataset& dataset, const NamePolicy& policy, std::string_view id,
                    const std::string& otherwise);

/// The dataset with all regions and places named by the policy. Nothing else changes.
Dataset renamed(const Dataset& dataset, const NamePolicy& policy);

}  // namespace geodata
