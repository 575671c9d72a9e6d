#pragma once

#include "geodata/base/file.hpp"
#include "geodata/base/scratch_folder.hpp"
#include "geodata/io/foreign_file.hpp"

#include <cpl_minixml.h>

#include <memory>
#include <string>
#include <vector>

// Included by source files of this folder only.
namespace geodata::gdal {

/// The path that GDAL gets: an absolute one of a file that is there, or one within a zip, or a zip within it, that is.
std::string gdal_path(const ForeignFile& file);

/// What a file holds, also within a zip. Throws Error where it is too large.
std::string foreign_content(const ForeignFile& file);

/// The same by a path of GDAL's; empty where there is no such file, or one of more bytes than that.
std::string content_at(const std::string& path, std::uintmax_t most = largest_document);

struct FreeXml {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
using XmlTree = std::unique_ptr<CPLXMLNode, FreeXml>;

/// A document of XML as a tree, without the prefixes of its names; null where there is none. It may be no tree but a row of
/// them.
XmlTree xml_at(const std::string& path);

/// The elements directly in one, those of that name where one is given; none in null.
std::vector<const CPLXMLNode*> elements_in(const CPLXMLNode* node, const char* name = nullptr);

/// A file of a zip as a file of its own, for what has to be looked at before GDAL opens it; gone with this value.
class UnpackedFile {
public:
    /// Throws Error where it is too large or there is no room.
    explicit UnpackedFile(const ForeignFile& file);
    ForeignFile file;

private:
    ScratchFolder folder_;
};

}  // namespace geodata::gdal
