#include "geodata/io/database_address.hpp"

#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace geodata {

namespace {

constexpr std::string_view database_prefix = "PG:";

struct AddressPart {
    std::string_view key;
    std::string DatabaseAddress::*value;
};

constexpr std::array<AddressPart, 7> address_parts{{{"dbname", &DatabaseAddress::name},
                                                    {"host", &DatabaseAddress::host},
                                                    {"port", &DatabaseAddress::port},
                                                    {"user", &DatabaseAddress::user},
                                                    {"service", &DatabaseAddress::service},
                                                    {"sslmode", &DatabaseAddress::sslmode},
                                                    {"schema", &DatabaseAddress::schema}}};

std::string address_keys() {
    std::vector<std::string> keys;
    for (const auto& part : address_parts) {
        keys.emplace_back(part.key);
    }
    return joined(keys, ", ");
}

[[noreturn]] void fail_address(const std::string& why) {
    throw DatabaseError(fmt::format("This is no address of a database: {}, as in PG:dbname=history "
                                    "host=db.example user=ann schema=public.",
                                    why));
}

bool is_blank(char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; }

/// Words of the form key=value, a value with blanks between single quotation marks, as libpq has it.
class AddressText {
public:
    explicit AddressText(std::string_view text) : text_(text) {}

    bool ended() {
        while (!text_.empty() && is_blank(text_.front())) {
            text_.remove_prefix(1);
        }
        return text_.empty();
    }

    std::string key() {
        const auto equals = text_.find('=');
        if (equals == std::string_view::npos) {
            fail_address("every part must be a key, an equals sign and a value");
        }
        auto key = lower_case(std::string(trimmed(text_.substr(0, equals))));
        text_.remove_prefix(equals + 1);
        return key;
    }

    std::string value() {
        static_cast<void>(ended());  // blanks may stand before it
        const bool quoted = !text_.empty() && text_.front() == '\'';
        text_.remove_prefix(quoted ? 1 : 0);
        std::string value;
        while (!text_.empty() && (quoted ? text_.front() != '\'' : !is_blank(text_.front()))) {
            text_.remove_prefix(text_.front() == '\\' && text_.size() > 1 ? 1 : 0);
            value += text_.front();
            text_.remove_prefix(1);
        }
        if (quoted && text_.empty()) {
            fail_address("a quotation mark is missing");
        }
        text_.remove_prefix(quoted ? 1 : 0);
        return value;
    }

private:
    std::string_view text_;
};

void take_part(DatabaseAddress& address, const std::string& key, std::string value) {
    if (key == "password" || key == "passfile") {
        throw DatabaseError("A password has no place in the address of a database; put it into ~/.pgpass, a "
                            "service file or PGPASSWORD.");
    }
    const auto name = key == "schemas" || key == "active_schema" ? "schema" : key;
    const auto part = std::find_if(address_parts.begin(), address_parts.end(),
                                   [&](const AddressPart& one) { return one.key == name; });
    if (part == address_parts.end()) {
        fail_address(fmt::format("its parts are {}", address_keys()));
    }
    if (text_fault(value)) {
        fail_address(fmt::format("the value of {} is no text", key));
    }
    address.*part->value = std::move(value);
}

std::string quoted_value(const std::string& value) {
    const bool plain = !value.empty() && std::none_of(value.begin(), value.end(), [](char letter) {
        return is_blank(letter) || letter == '\'' || letter == '\\';
    });
    if (plain) {
        return value;
    }
    std::string text = "'";
    for (const char letter : value) {
        text += letter == '\'' || letter == '\\' ? "\\" : "";
        text += letter;
    }
    return text + "'";
}

bool is_port(const std::string& text) {
    return text.size() <= 5 && std::all_of(text.begin(), text.end(),
                                           [](unsigned char letter) { return std::isdigit(letter) != 0; });
}

}  // namespace

bool is_database_address(const std::filesystem::path& given) {
    return lower_case(given.string().substr(0, database_prefix.size())) ==
           lower_case(std::string(database_prefix));
}

DatabaseAddress parse_database_address(std::string_view text) {
    if (!is_database_address(std::string(text))) {
        fail_address("it must begin with PG:");
    }
    text.remove_prefix(database_prefix.size());
    if (text.find("://") != std::string_view::npos) {
        fail_address("it is given as keys and values and not as a link");
    }
    DatabaseAddress address;
    AddressText words(text);
    while (!words.ended()) {
        auto key = words.key();
        take_part(address, key, words.value());
    }
    if (address.name.empty() && address.service.empty()) {
        fail_address("it must name a database with dbname, or a service");
    }
    if (!is_port(address.port)) {
        fail_address("the port must be a number");
    }
    if (address.schema.empty()) {
        fail_address("the schema must have a name");
    }
    return address;
}

std::string text_of(const DatabaseAddress& address) {
    std::vector<std::string> words;
    for (const auto& part : address_parts) {
        if (const auto& value = address.*part.value; !value.empty()) {
            words.push_back(fmt::format("{}={}", part.key, quoted_value(value)));
        }
    }
    return std::string(database_prefix) + joined(words, " ");
}

std::string shown_text(const DatabaseAddress& address) {
    return printable(fmt::format("database {}{}, schema {}",
                                 address.name.empty() ? "of service " + address.service : address.name,
                                 address.host.empty() ? "" : " on " + address.host, address.schema));
}

}  // namespace geodata
