package org.ruzhu.platform.document;

import java.io.IOException;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * What there is to be seen on the pages of a PDF. Pages are not drawn: text, lines and
 * areas count as seen, and pictures if there is something in them.
 */
final class PageContent {

	/** What a PDF leaves at a page that is looked at. */
	enum Seen {

		/** Nothing at all. */
		NOTHING,
		/** Pictures alone, and nothing in them. */
		BLANK_PICTURES,
		/** Something. */
		SOMETHING

	}

	/** The operators that paint, but for pictures (ISO 32000-1, annex A). */
	private static final Set<String> PAINTING = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI", "Tj",
			"TJ", "'", "\"");

	private static final String OBJECT = "Do";

	private static final int MAX_NESTED = 5;

	/** A page of A4 at 400 dots per inch has fewer; it is decoded in memory. */
	private static final long MAX_PIXELS = 20_000_000;

	/** Pictures are looked at as coarsely as one that is uploaded by itself. */
	private static final int MAX_SIDE = 1000;

	/** How many pixels are looked at before the rest counts as seen. */
	private long pixelsLeft;

	private boolean hasPictures;

	private PageContent(long maxPixels) {
		this.pixelsLeft = maxPixels;
	}

	/**
	 * Looks through the pages until something is seen.
	 * @param maxPixels how many pixels of pictures to look at; more count as seen
	 */
	static Seen of(PDDocument document, long maxPixels) throws IOException {
		PageContent content = new PageContent(maxPixels);
		for (PDPage page : document.getPages()) {
			if (!page.getAnnotations().isEmpty() || content.shows(page, page.getResources(), 0)) {
				return Seen.SOMETHING;
			}
		}
		return content.hasPictures ? Seen.BLANK_PICTURES : Seen.NOTHING;
	}

	private boolean shows(PDContentStream stream, PDResources resources, int nested) throws IOException {
		PDFStreamParser content = new PDFStreamParser(stream);
		Object before = null;
		for (Object token = content.parseNextToken(); token != null; token = content.parseNextToken()) {
			if (token instanceof Operator operator && (PAINTING.contains(operator.getName())
					|| (OBJECT.equals(operator.getName()) && shows(before, resources, nested)))) {
				return true;
			}
			before = token;
		}
		return false;
	}

	private boolean shows(Object name, PDResources resources, int nested) throws IOException {
		if (nested > MAX_NESTED) {
			return true;
		}
		PDXObject object = (name instanceof COSName named && resources != null) ? resources.getXObject(named) : null;
		if (object instanceof PDFormXObject form) {
			return shows(form, (form.getResources() != null) ? form.getResources() : resources, nested + 1);
		}
		return object instanceof PDImageXObject picture && shows(picture);
	}

	private boolean shows(PDImageXObject picture) throws IOException {
		this.hasPictures = true;
		long pixels = (long) picture.getWidth() * picture.getHeight();
		this.pixelsLeft -= pixels;
		if (pixels > MAX_PIXELS || this.pixelsLeft < 0) {
			return true;
		}
		int grain = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / MAX_SIDE);
		try {
			return !Contrast.isBlank(picture.getImage(null, grain));
		}
		catch (IOException ex) {
			// A viewer may draw what the library cannot, such as JBIG2.
			return true;
		}
	}

}
