#include "tests/support/where.hpp"

namespace test {

const char* const tests_folder = TERRACHRON_TESTS;
const char* const dataset_folder = TERRACHRON_DATASET;
const char* const program_file = TERRACHRON_PROGRAM;
const char* const planted_library = TERRACHRON_PLANTED;
const char* const failing_disk_file = TERRACHRON_FAILING_DISK;
const char* const no_network_file = TERRACHRON_NO_NETWORK;

}  // namespace test
