#pragma once

// Where the tests find what they read. The places are set in one file, so that the others compile alike in every folder.
namespace test {

extern const char* const tests_folder;       ///< this folder of tests
extern const char* const dataset_folder;     ///< the built-in dataset
extern const char* const program_file;       ///< the program; only for the tests that start it
extern const char* const planted_library;    ///< which must not be loaded
extern const char* const failing_disk_file;  ///< to be loaded before others, see support/failing_disk
extern const char* const no_network_file;    ///< the same, see support/no_network

}  // namespace test
