#include "app/paint/kept_meshes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

Item dot(double x) { return {Role::place, no_subject, Dot{{x, 0}, 1, {}, {}, 0}}; }

KeptMeshes kept_of(const std::vector<Item>& items) {
    KeptMeshes kept;
    int letters = 0;
    for (const auto& item : items) kept.entries.push_back({item, letters++, {}});
    return kept;
}

std::vector<int> letters_of(const KeptMeshes& kept) {
    std::vector<int> found;
    for (const auto& entry : kept.entries) found.push_back(entry.letters);
    return found;
}

}  // namespace

TEST_CASE("triangles follow their items to another list, and new items have none yet") {
    auto kept = kept_of({dot(1), dot(2), dot(3), dot(4)});
    kept.follow({dot(1), dot(9), dot(3), dot(4), dot(8)});
    CHECK(letters_of(kept) == std::vector<int>{0, -1, 2, 3, -1});
}

TEST_CASE("of equal items each keeps its own triangles") {
    auto kept = kept_of({dot(1), dot(1), dot(2)});
    kept.follow({dot(1), dot(1), dot(1), dot(2)});
    CHECK(letters_of(kept) == std::vector<int>{0, 1, -1, 2});
}

TEST_CASE("a list of other items keeps nothing") {
    auto kept = kept_of({dot(1), dot(2)});
    kept.follow({dot(5)});
    CHECK(letters_of(kept) == std::vector<int>{-1});
    kept.follow({});
    CHECK(kept.entries.empty());
}
