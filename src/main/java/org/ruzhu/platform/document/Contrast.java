package org.ruzhu.platform.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * How much there is to be seen in a picture: the share of its dots that differ from the
 * next one, as they do along each stroke. Paper that was scanned or photographed with
 * nothing on it has noise and shadows, which differ little from dot to dot.
 */
final class Contrast {

	/** Of 255; noise and what JPEG leaves of it stay below. */
	private static final int CLEAR = 24;

	/** A seal alone on a page makes three times as much. */
	private static final int DOTS_OF_WHICH_ONE_IS_CLEAR = 1000;

	/** So many dots each way are enough to tell. */
	private static final int MAX_DOTS = 500;

	private static final int WHITE = 255;

	private final Dots dots;

	private Contrast(Dots dots) {
		this.dots = dots;
	}

	/** Whether nothing can be seen, in colours of whatever kind. */
	static boolean isBlank(Raster raster) {
		int bands = raster.getNumBands();
		return new Contrast((x, y) -> raster.getPixel(x, y, new int[bands])).isBlank(raster.getWidth(),
				raster.getHeight());
	}

	/** Whether nothing can be seen, if what is transparent lies on white. */
	static boolean isBlank(BufferedImage picture) {
		return new Contrast((x, y) -> onWhite(picture.getRGB(x, y))).isBlank(picture.getWidth(), picture.getHeight());
	}

	private static int[] onWhite(int argb) {
		int alpha = argb >>> 24;
		int[] colours = new int[3];
		for (int i = 0; i < colours.length; i++) {
			colours[i] = ((argb >> (8 * i) & WHITE) * alpha + WHITE * (WHITE - alpha)) / WHITE;
		}
		return colours;
	}

	/** Looks no further than until enough is seen. */
	private boolean isBlank(int width, int height) {
		int step = Math.max(1, Math.max(width, height) / MAX_DOTS);
		long enough = dots(width, step) * dots(height, step);
		int clear = 0;
		for (int y = 0; y + 1 < height; y += step) {
			for (int x = 0; x + 1 < width; x += step) {
				clear += isClear(x, y) ? 1 : 0;
				if ((long) clear * DOTS_OF_WHICH_ONE_IS_CLEAR >= enough) {
					return false;
				}
			}
		}
		return true;
	}

	private static long dots(int side, int step) {
		return (side - 1 + step - 1) / step;
	}

	private boolean isClear(int x, int y) {
		int[] dot = this.dots.at(x, y);
		return differ(dot, this.dots.at(x + 1, y)) || differ(dot, this.dots.at(x, y + 1));
	}

	private static boolean differ(int[] one, int[] other) {
		for (int i = 0; i < one.length; i++) {
			if (Math.abs(one[i] - other[i]) > CLEAR) {
				return true;
			}
		}
		return false;
	}

	/** The colours of a picture at a place. */
	private interface Dots {

		int[] at(int x, int y);

	}

}
