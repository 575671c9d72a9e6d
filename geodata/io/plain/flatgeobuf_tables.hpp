#pragma once

#include <flatbuffers/flatbuffers.h>

#include <cstdint>

// The tables of a FlatGeobuf (version 3), as its specification orders their fields. `Verify` looks at all that the
// reader reads: what it has passed may be read without a further look at the buffer's end, counts inside excepted.
namespace geodata::flatgeobuf {

using Numbers = flatbuffers::Vector<double>;
using Ends = flatbuffers::Vector<std::uint32_t>;
template <class Member>
using Members = flatbuffers::Vector<flatbuffers::Offset<Member>>;

/// Where the place of a table's field stands, counted from 0.
constexpr flatbuffers::voffset_t field(int position) {
    return static_cast<flatbuffers::voffset_t>(4 + 2 * position);
}

enum class Shape : std::uint8_t {
    unknown = 0,
    point = 1,
    line = 2,
    polygon = 3,
    lines = 5,
    polygons = 6,
};

/// Others have a size of their own each.
enum class Value : std::uint8_t {
    byte = 0,
    ubyte = 1,
    boolean = 2,
    int16 = 3,
    uint16 = 4,
    int32 = 5,
    uint32 = 6,
    int64 = 7,
    uint64 = 8,
    float32 = 9,
    float64 = 10,
    text = 11,
};

/// A table of which only what is read is verified.
class VerifiedTable : public flatbuffers::Table {
protected:
    template <class Element>
    bool verify_vector(flatbuffers::Verifier& verifier, int position) const {
        return VerifyOffset(verifier, field(position)) &&
               verifier.VerifyVector(GetPointer<const flatbuffers::Vector<Element>*>(field(position)));
    }

    template <class Member>
    bool verify_members(flatbuffers::Verifier& verifier, int position) const {
        return verify_vector<flatbuffers::Offset<Member>>(verifier, position) &&
               verifier.VerifyVectorOfTables(GetPointer<const Members<Member>*>(field(position)));
    }

    bool verify_byte(flatbuffers::Verifier& verifier, int position) const {
        return VerifyField<std::uint8_t>(verifier, field(position), 1);
    }

    bool flag(int position) const { return GetField<std::uint8_t>(field(position), 0) != 0; }
};

class Column : public VerifiedTable {
public:
    const flatbuffers::String* name() const { return GetPointer<const flatbuffers::String*>(field(0)); }
    Value type() const { return static_cast<Value>(GetField<std::uint8_t>(field(1), 0)); }

    bool Verify(flatbuffers::Verifier& verifier) const {  // NOLINT(readability-identifier-naming)
        return VerifyTableStart(verifier) && VerifyOffsetRequired(verifier, field(0)) &&
               verifier.VerifyString(name()) && verify_byte(verifier, 1) && verifier.EndTable();
    }
};

class Header : public VerifiedTable {
public:
    Shape shape() const { return static_cast<Shape>(GetField<std::uint8_t>(field(2), 0)); }
    /// Heights, measures or times beside longitude and latitude.
    bool has_more_numbers() const { return flag(3) || flag(4) || flag(5) || flag(6); }
    const Members<Column>* columns() const { return GetPointer<const Members<Column>*>(field(7)); }
    std::uint64_t features() const { return GetField<std::uint64_t>(field(8), 0); }
    std::uint16_t index_node_size() const { return GetField<std::uint16_t>(field(9), 16); }

    bool Verify(flatbuffers::Verifier& verifier) const {  // NOLINT(readability-identifier-naming)
        return VerifyTableStart(verifier) && verify_byte(verifier, 2) && verify_byte(verifier, 3) &&
               verify_byte(verifier, 4) && verify_byte(verifier, 5) && verify_byte(verifier, 6) &&
               verify_members<Column>(verifier, 7) && VerifyField<std::uint64_t>(verifier, field(8), 8) &&
               VerifyField<std::uint16_t>(verifier, field(9), 2) && verifier.EndTable();
    }
};

class Geometry : public VerifiedTable {
public:
    const Ends* ends() const { return GetPointer<const Ends*>(field(0)); }
    const Numbers* numbers() const { return GetPointer<const Numbers*>(field(1)); }
    bool has_more_numbers() const {
        return CheckField(field(2)) || CheckField(field(3)) || CheckField(field(4)) || CheckField(field(5));
    }
    Shape shape() const { return static_cast<Shape>(GetField<std::uint8_t>(field(6), 0)); }
    const Members<Geometry>* parts() const { return GetPointer<const Members<Geometry>*>(field(7)); }

    bool Verify(flatbuffers::Verifier& verifier) const {  // NOLINT(readability-identifier-naming)
        return VerifyTableStart(verifier) && verify_vector<std::uint32_t>(verifier, 0) &&
               verify_vector<double>(verifier, 1) && verify_byte(verifier, 6) &&
               verify_members<Geometry>(verifier, 7) && verifier.EndTable();
    }
};

class Feature : public VerifiedTable {
public:
    const Geometry* geometry() const { return GetPointer<const Geometry*>(field(0)); }
    const flatbuffers::Vector<std::uint8_t>* properties() const {
        return GetPointer<const flatbuffers::Vector<std::uint8_t>*>(field(1));
    }
    bool has_columns_of_its_own() const { return CheckField(field(2)); }

    bool Verify(flatbuffers::Verifier& verifier) const {  // NOLINT(readability-identifier-naming)
        return VerifyTableStart(verifier) && VerifyOffset(verifier, field(0)) &&
               verifier.VerifyTable(geometry()) && verify_vector<std::uint8_t>(verifier, 1) &&
               verifier.EndTable();
    }
};

}  // namespace geodata::flatgeobuf
