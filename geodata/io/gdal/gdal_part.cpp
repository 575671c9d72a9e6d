#include "geodata/io/gdal_part.hpp"

#include "geodata/io/gdal/functions.hpp"

// The one name that the shared library is asked for.
extern "C" const geodata::GdalPart* terrachron_gdal_part() {
    using namespace geodata;
    static const GdalPart part{gdal::open_layers,   gdal::write_tables,  gdal::check_tables,
                               gdal::write_dataset, gdal::write_geotiff, gdal::check_geotiff};
    return &part;
}
