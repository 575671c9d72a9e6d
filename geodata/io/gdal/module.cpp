#include "geodata/io/gdal_module.hpp"

#include "geodata/io/gdal/functions.hpp"

// The one name that the shared library is asked for.
extern "C" const void* terrachron_module() {
    using namespace geodata;
    static const GdalModule functions{gdal::open_layers,    gdal::write_tables,  gdal::check_tables,
                                      gdal::write_dataset,  gdal::write_geotiff, gdal::check_geotiff,
                                      gdal::read_foreign,   gdal::zip_members,   gdal::open_database,
                                      gdal::write_database, gdal::named_areas};
    return &functions;
}
