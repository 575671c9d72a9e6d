#include "geodata/io/database_address.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

TEST_CASE("the address of a database is read and written as PostgreSQL has it") {
    const auto address = parse_database_address(
        "PG: dbname='two words' host=/run/pg user = ann port=5433 schemas=war sslmode=require");
    CHECK(address.name == "two words");
    CHECK(address.host == "/run/pg");
    CHECK(address.user == "ann");
    CHECK(address.schema == "war");
    CHECK(parse_database_address(text_of(address)) == address);
}

TEST_CASE("quotation marks and backslashes in an address come back as they were") {
    DatabaseAddress address;
    address.name = R"(it's a \ name)";
    CHECK(parse_database_address(text_of(address)) == address);
}

TEST_CASE("an address of a database takes nothing but its own parts") {
    for (const char* text :
         {"PG:", "PG:dbname", "PG:host=here", "PG:dbname=a options=-c", "PG:dbname=a port=5432x",
          "PG:dbname=a schema=", "PG:dbname='a", "PG:postgresql://here/a", "history",
          "PG:dbname=a password=secret", "PG:dbname=a PASSWORD=secret"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_database_address(text), DatabaseError);
        CHECK_THROWS_WITH(parse_database_address(text), !Catch::Matchers::Contains("secret"));
    }
}

TEST_CASE("only what begins with PG: is meant as a database") {
    CHECK(is_database_address("PG:dbname=history"));
    CHECK(is_database_address("pg:dbname=history"));
    CHECK_FALSE(is_database_address("PG/dbname=history"));
    CHECK_FALSE(is_database_address("history.gpkg"));
}
