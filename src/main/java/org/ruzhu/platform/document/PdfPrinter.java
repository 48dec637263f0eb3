package org.ruzhu.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.text.Typeface;

/**
 * Prints well-formed HTML as PDF, in fonts that have Chinese. What none of them has is
 * printed as its number, never as a sign that stands for something else.
 */
@Component
class PdfPrinter {

	private static final int REGULAR = 400;

	private static final Set<FSFontUseCase> NAMED = EnumSet.of(FSFontUseCase.DOCUMENT);

	private static final Set<FSFontUseCase> BEHIND_THE_NAMED = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	byte[] print(String html) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		use(builder, Typeface.CJK, NAMED);
		use(builder, Typeface.SUPPLEMENT, BEHIND_THE_NAMED);
		try {
			builder.withHtmlContent(Typeface.printable(html), null).toStream(pdf).run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static void use(PdfRendererBuilder builder, Typeface face, Set<FSFontUseCase> cases) {
		builder.useFont(face::open, face.family(), REGULAR, FontStyle.NORMAL, true, cases);
	}

}
