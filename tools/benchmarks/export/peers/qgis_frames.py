#!/usr/bin/env python3
"""Usage: QT_QPA_PLATFORM=offscreen qgis_frames.py DATA OUT DATE..."""
import os
import sys

from qgis.core import (
    Qgis, QgsApplication, QgsExpressionContext, QgsExpressionContextScope, QgsExpressionContextUtils, QgsFillSymbol,
    QgsMapRendererParallelJob, QgsMapSettings, QgsMarkerSymbol, QgsPalLayerSettings, QgsRectangle,
    QgsRuleBasedRenderer, QgsSingleSymbolRenderer, QgsTextBufferSettings, QgsTextFormat, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont, QPainter

from frames import COLOURS, EXTENT, FONT, HEIGHT, WIDTH


def fill(colour, width):
    return QgsFillSymbol.createSimple({"color": colour, "outline_color": COLOURS["line"],
                                       "outline_width": str(width), "outline_width_unit": "Pixel"})


def name_with(layer, size, everywhere):
    text, halo, labels = QgsTextFormat(), QgsTextBufferSettings(), QgsPalLayerSettings()
    halo.setEnabled(True)
    text.setFont(QFont(FONT))
    text.setSize(size)
    text.setBuffer(halo)
    labels.fieldName = "name"
    labels.displayAll = everywhere
    labels.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)


def layers(data):
    country, district, listed, town = (QgsVectorLayer(f"{data}/{name}.geojson", name, "ogr")
                                       for name in ("country", "district", "listed", "town"))
    country.setRenderer(QgsSingleSymbolRenderer(fill(COLOURS["country"], 1.5)))
    district.setRenderer(QgsSingleSymbolRenderer(fill(COLOURS["district"], 0.7)))
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(fill(COLOURS["held"], 1.6), 0, 0, '"since" <= @date'))
    root.appendChild(QgsRuleBasedRenderer.Rule(fill(COLOURS["free"], 1.6), 0, 0, '"since" > @date'))
    listed.setRenderer(QgsRuleBasedRenderer(root))
    town.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple({"size": "1.6", "color": "white"})))
    name_with(country, 15, True)
    name_with(listed, 13, True)
    name_with(town, 10, False)
    return [town, listed, district, country]


def settings_of(shown):
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setDestinationCrs(shown[0].crs())
    settings.setExtent(QgsRectangle(*EXTENT))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setBackgroundColor(QColor(COLOURS["sea"]))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    return settings


def draw(settings, date):
    context, scope = QgsExpressionContext(), QgsExpressionContextScope()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    scope.setVariable("date", int(date))
    context.appendScope(scope)
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    painter = QPainter(image)
    painter.setFont(QFont(FONT, 30))
    painter.drawText(160, 110, date)
    painter.end()
    return image


def main(data, out, dates):
    application = QgsApplication([], False)
    application.initQgis()
    shown = layers(data)  # the settings do not own them
    settings = settings_of(shown)
    for number, date in enumerate(dates):
        draw(settings, date).save(f"{out}/qgis-{number:03d}.png")
    sys.stdout.flush()
    os._exit(0)  # QGIS takes long to tear down; it is not charged for that


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:3], sys.argv[3:])
