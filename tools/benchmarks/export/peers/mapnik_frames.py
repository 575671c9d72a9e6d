#!/usr/bin/env python3
"""Usage: mapnik_frames.py DATA OUT FORMAT DATE...   (FORMAT: png32, png32:z=1)"""
import sys

import mapnik

from frames import COLOURS, EXTENT, FONT, HEIGHT, WIDTH

WGS84 = "+proj=longlat +datum=WGS84 +no_defs"


def polygon(style, fill, width, text=0):
    label = f"""<Rule><TextSymbolizer face-name="{FONT} Book" size="{text}" fill="black" halo-fill="white"
  halo-radius="2" placement="interior" allow-overlap="true">[name]</TextSymbolizer></Rule>""" if text else ""
    return f"""<Style name="{style}"><Rule><PolygonSymbolizer fill="{fill}"/>
 <LineSymbolizer stroke="{COLOURS['line']}" stroke-width="{width}"/></Rule></Style>
<Style name="{style}-names">{label}</Style>"""


def layer(data, name, styles):
    names = "".join(f"<StyleName>{style}</StyleName>" for style in styles)
    return f"""<Layer name="{name}" srs="{WGS84}">{names}<Datasource><Parameter name="type">geojson</Parameter>
 <Parameter name="file">{data}/{name}.geojson</Parameter></Datasource></Layer>"""


def stylesheet(data):
    line = COLOURS["line"]
    return f"""<Map background-color="{COLOURS['sea']}" srs="{WGS84}" font-directory="/usr/share/fonts/truetype/dejavu">
{polygon("country", COLOURS["country"], 1.5, 20)}{polygon("district", COLOURS["district"], 0.7)}
<Style name="listed">
 <Rule><Filter>[since] &lt;= @date</Filter><PolygonSymbolizer fill="{COLOURS['held']}"/></Rule>
 <Rule><Filter>[since] &gt; @date</Filter><PolygonSymbolizer fill="{COLOURS['free']}"/></Rule>
 <Rule><LineSymbolizer stroke="{line}" stroke-width="1.6"/></Rule></Style>
<Style name="listed-names"><Rule><TextSymbolizer face-name="{FONT} Book" size="18" fill="black" halo-fill="white"
 halo-radius="2" placement="interior" allow-overlap="true">[name]</TextSymbolizer></Rule></Style>
<Style name="town"><Rule><MarkersSymbolizer width="6" height="6" fill="white" allow-overlap="true"/>
 <TextSymbolizer face-name="{FONT} Book" size="13" fill="black" halo-fill="white" halo-radius="2"
 dy="-7">[name]</TextSymbolizer></Rule></Style>
<Style name="caption"><Rule><TextSymbolizer face-name="{FONT} Book" size="40" fill="black"
 allow-overlap="true">[text]</TextSymbolizer></Rule></Style>
{layer(data, "country", ["country", "country-names"])}{layer(data, "district", ["district"])}
{layer(data, "listed", ["listed", "listed-names"])}{layer(data, "town", ["town"])}
</Map>"""


def add_caption(map_, text):
    source = mapnik.MemoryDatasource()
    context = mapnik.Context()
    context.push("text")
    feature = mapnik.Feature(context, 1)
    feature["text"] = text
    feature.geometry = mapnik.Geometry.from_wkt("POINT(45 41.9)")
    source.add_feature(feature)
    layer_ = mapnik.Layer("caption", map_.srs)
    layer_.datasource = source
    layer_.styles.append("caption")
    map_.layers.append(layer_)


def main(data, out, form, dates):
    map_ = mapnik.Map(WIDTH, HEIGHT)
    mapnik.load_map_from_string(map_, stylesheet(data))
    map_.zoom_to_box(mapnik.Box2d(*EXTENT))
    fixed = len(map_.layers)
    for number, date in enumerate(dates):
        if len(map_.layers) > fixed:
            del map_.layers[fixed]
        add_caption(map_, date)
        image = mapnik.Image(WIDTH, HEIGHT)
        mapnik.render_with_vars(map_, image, {"date": int(date)})
        image.save(f"{out}/mapnik-{number:03d}.png", form)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:4], sys.argv[4:])
