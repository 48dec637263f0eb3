package org.ruzhu.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints well-formed HTML as PDF, in a font that has Chinese. */
@Component
class PdfPrinter {

	/** The family that templates name in their style. */
	private static final String FAMILY = "Ruzhu CJK";

	private static final ClassPathResource FONT = new ClassPathResource("fonts/DroidSansFallbackFull.ttf");

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	byte[] print(String html) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().useFont(PdfPrinter::font, FAMILY).withHtmlContent(html, null).toStream(pdf).run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static InputStream font() {
		try {
			return FONT.getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
