package org.ruzhu.platform.document;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Which way up a photo is: a camera stores it as its sensor lies and notes how to turn it
 * (Exif 2.3, tag 274). Viewers follow the note; whoever redraws the picture must, too.
 */
final class Upright {

	private static final int START_OF_PICTURE = 0xda;

	private static final int NOTES = 0xe1;

	private static final String EXIF = "Exif\0\0";

	private static final int ORIENTATION = 274;

	private static final int ENTRY = 12;

	private Upright() {
	}

	/** How the photo was held, from 1, which is upright, to 8. */
	static int orientation(byte[] jpeg) {
		try {
			ByteBuffer file = ByteBuffer.wrap(jpeg);
			int at = Short.BYTES;
			while ((file.get(at + 1) & 0xff) != START_OF_PICTURE) {
				int length = file.getShort(at + 2) & 0xffff;
				if ((file.get(at + 1) & 0xff) == NOTES
						&& EXIF.equals(new String(jpeg, at + 4, EXIF.length(), StandardCharsets.ISO_8859_1))) {
					return ofNotes(file.slice(at + 4 + EXIF.length(), length - 2 - EXIF.length()));
				}
				at += 2 + length;
			}
			return 1;
		}
		catch (IndexOutOfBoundsException ex) {
			// A note that breaks off says nothing.
			return 1;
		}
	}

	private static int ofNotes(ByteBuffer notes) {
		notes.order((notes.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int first = notes.getInt(4);
		int entries = notes.getShort(first) & 0xffff;
		for (int at = first + 2; at < first + 2 + entries * ENTRY; at += ENTRY) {
			if ((notes.getShort(at) & 0xffff) == ORIENTATION) {
				int orientation = notes.getShort(at + 8);
				return (orientation > 1 && orientation <= 8) ? orientation : 1;
			}
		}
		return 1;
	}

	/** Whether it lies on its side. */
	static boolean isTurned(int orientation) {
		return orientation > 4;
	}

	/** What turns a picture of this size upright. */
	static AffineTransform turn(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
