#include "app/cli/command.hpp"
#include "app/cli/order_options.hpp"
#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/picture_formats.hpp"
#include "app/order/sheet_order.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <ostream>

namespace viewer {

namespace {

int run_contact_sheet(const TypedOrder& typed, const Options& options, const Streams& streams) {
    check_picture_name(options.output);
    check_page(typed.order.sheet);
    const auto loaded = load(options);
    require_writable(options.output, options.overwrite);
    const auto map = make_map_data(loaded.dataset, loaded.listing);
    const auto sheet =
        sheet_order(typed.order, map, chosen_days(typed, *map.dataset, map.steps, most_maps, "maps"));
    write_contact_sheet(options.output, map, sheet, options.overwrite);
    tell_written(options, streams, fmt::format("{} maps", sheet.days.size()));
    return 0;
}

void add_options(CLI::App& app, Options& options, TypedOrder& typed) {
    typed.order.kind = ExportKind::contact_sheet;
    typed.order.sheet = {};
    add_output_options(app, options);
    app.get_option("--output")->required()->description("Page to write: " + picture_extensions());
    add_dates_option(app, typed);
    add_order_options(app, typed, for_kind(ExportKind::contact_sheet));
    add_dataset_options(app, options);
}

}  // namespace

Command contact_sheet_command() {
    return command_with<TypedOrder>("contact-sheet", "Many days on one page as small maps", add_options,
                                    run_contact_sheet);
}

}  // namespace viewer
