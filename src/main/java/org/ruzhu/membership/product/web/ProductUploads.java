package org.ruzhu.membership.product.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

import org.ruzhu.market.ProductFiles;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.UnacceptableFileException;

/** Takes in the files of the product page. Nobody but the provider sees them yet. */
@Component
class ProductUploads {

	private final Documents documents;

	ProductUploads(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Reads the files: those that stay, and those that are new. What is wrong is added to
	 * the errors.
	 * @return the ids of the documents, by the kind that the market asks for
	 */
	Map<String, List<String>> read(String caseId, Map<String, ProductFiles> asked, HttpServletRequest request,
			Errors errors) {
		Map<String, List<String>> files = new LinkedHashMap<>();
		asked.forEach((kind, terms) -> files.put(kind, read(caseId, kind, terms, request, errors)));
		return files;
	}

	private List<String> read(String caseId, String kind, ProductFiles terms, HttpServletRequest request,
			Errors errors) {
		List<String> ids = new ArrayList<>(staying(caseId, kind, request));
		List<MultipartFile> added = added(kind, request);
		if (ids.size() + added.size() > terms.most()) {
			errors.rejectValue(field(kind), "product.files.tooMany", new Object[] { terms.most() }, null);
			return ids.stream().limit(terms.most()).toList();
		}
		added.forEach((file) -> keep(caseId, kind, terms, file, errors).filter((id) -> !ids.contains(id))
			.ifPresent(ids::add));
		return ids;
	}

	/** Only the documents of this case's products, so that nobody names another's. */
	private List<String> staying(String caseId, String kind, HttpServletRequest request) {
		Set<String> own = Set.copyOf(this.documents.among(named(kind, request))
			.stream()
			.filter((document) -> document.caseId().equals(caseId) && document.kind().equals(Products.FILE))
			.map(Document::id)
			.toList());
		return named(kind, request).stream().filter(own::contains).distinct().toList();
	}

	private static List<String> named(String kind, HttpServletRequest request) {
		return Stream.ofNullable(request.getParameterValues("file." + kind)).flatMap(Arrays::stream).toList();
	}

	private static List<MultipartFile> added(String kind, HttpServletRequest request) {
		return Stream.ofNullable(WebUtils.getNativeRequest(request, MultipartRequest.class))
			.flatMap((parts) -> parts.getFiles("upload." + kind).stream())
			.filter((file) -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
			.toList();
	}

	private Optional<String> keep(String caseId, String kind, ProductFiles terms, MultipartFile file, Errors errors) {
		try {
			return Optional.of(
					this.documents
						.keep(caseId, Products.FILE, file.getOriginalFilename(), file.getBytes(),
								Set.copyOf(terms.types()), terms.maxMb())
						.id());
		}
		catch (UnacceptableFileException ex) {
			errors.rejectValue(field(kind), ex.messageKey(), ex.args(), null);
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String field(String kind) {
		return "files[" + kind + "]";
	}

}
