package org.ruzhu.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;

/**
 * The papers that the market writes itself, filled in and printed. Their templates are
 * {@code forms/<folder>/<name>.zh-CN.html}, named {@code <folder>/<name>}.
 */
@Component
public class Papers {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final String ENDING = ".zh-CN.html";

	private final PdfPrinter printer;

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Map<String, String> templates = new HashMap<>();

	Papers(PdfPrinter printer, ProcessFolder folder) {
		this.printer = printer;
		StringTemplateResolver resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.HTML);
		this.engine.setTemplateResolver(resolver);
		folder.forms("*/*" + ENDING).forEach(this::load);
	}

	private void load(Resource file) {
		try {
			Path path = Path.of(file.getURL().getPath());
			String folder = path.getParent().getFileName().toString();
			this.templates.put(folder + "/" + file.getFilename().replace(ENDING, ""),
					file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether there is a template of this name. */
	public boolean has(String paper) {
		return this.templates.containsKey(paper);
	}

	/**
	 * A paper, filled in.
	 * @param facts what the template names
	 * @return its HTML
	 * @throws IllegalStateException if there is no template of this name
	 */
	public String fill(String paper, Map<String, Object> facts) {
		if (!has(paper)) {
			throw new IllegalStateException("There is no file forms/" + paper + ENDING);
		}
		return this.engine.process(this.templates.get(paper), new Context(LANGUAGE, facts));
	}

	/**
	 * A paper as PDF.
	 * @param facts what the template names
	 * @throws IllegalStateException if there is no template of this name
	 */
	public byte[] print(String paper, Map<String, Object> facts) {
		return this.printer.print(fill(paper, facts));
	}

	/** Several papers as one, in this order. */
	public static byte[] bound(List<byte[]> papers) {
		if (papers.size() == 1) {
			return papers.get(0);
		}
		PDFMergerUtility binder = new PDFMergerUtility();
		papers.forEach((paper) -> binder.addSource(new RandomAccessReadBuffer(paper)));
		ByteArrayOutputStream bound = new ByteArrayOutputStream();
		binder.setDestinationStream(bound);
		try {
			binder.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bound.toByteArray();
	}

}
