package org.ruzhu.platform.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.bounds.Characters;
import org.ruzhu.platform.text.PlainText;

/**
 * Takes in the files of cases and gives them back. The bytes are read only when asked
 * for: lists carry what is known of the files and nothing more.
 */
@Service
public class Documents {

	private static final int MAX_NAME = 200;

	private static final String KNOWN = "select id, case_id, kind, filename, content_type, byte_size as size, sha256, stored_at from document";

	private final JdbcClient jdbc;

	private final Clock clock;

	Documents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Check and keep a file that is handed in by that. The very same file handed in again
	 * for the same purpose is kept once.
	 * @param types the types allowed, such as {@code jpg}
	 * @param maxMb the most it may have, in megabytes
	 * @throws UnacceptableFileException when the file is empty, too large, its content is
	 * of another type, or nothing can be seen in it
	 */
	@Transactional
	public Document store(String caseId, String kind, String filename, byte[] bytes, Set<String> types, int maxMb) {
		Document stored = keep(caseId, kind, filename, bytes, types, maxMb);
		handIn(caseId, List.of(stored.id()));
		return stored;
	}

	/**
	 * Check and keep a file for a form that has not been sent: nobody but its provider
	 * sees it until then, and never if another takes its place.
	 * @throws UnacceptableFileException as for a file that is handed in
	 */
	@Transactional
	public Document keep(String caseId, String kind, String filename, byte[] bytes, Set<String> types, int maxMb) {
		FileType type = FilePolicy.check(filename, bytes, types, maxMb);
		String sha256 = DigestUtils.sha256Hex(bytes);
		return findSame(caseId, kind, sha256).orElseGet(() -> insert(
				new Document(UUID.randomUUID().toString(), caseId, kind, type.endingOf(plainName(filename)),
						type.contentType(), bytes.length, sha256, this.clock.instant().truncatedTo(ChronoUnit.MICROS)),
				bytes));
	}

	/** The files of a case among these ids are handed in, from now on. */
	@Transactional
	public void handIn(String caseId, Collection<String> ids) {
		if (!ids.isEmpty()) {
			this.jdbc
				.sql("update document set handed_in_at = :now"
						+ " where case_id = :case and id in (:ids) and handed_in_at is null")
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.param("case", caseId)
				.param("ids", ids)
				.update();
		}
	}

	/**
	 * What is known of a document.
	 * @throws UnknownDocumentException when there is none with that id
	 */
	@Transactional(readOnly = true)
	public Document get(String id) {
		return find(id).orElseThrow(() -> new UnknownDocumentException(id));
	}

	@Transactional(readOnly = true)
	public Optional<Document> find(String id) {
		return this.jdbc.sql(KNOWN + " where id = ?").param(id).query(Document.class).optional();
	}

	/** Those of these documents that there are, in the order of the ids. */
	@Transactional(readOnly = true)
	public List<Document> among(List<String> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(KNOWN + " where id in (:ids)")
					.param("ids", ids)
					.query(Document.class)
					.list()
					.stream()
					.sorted(Comparator.comparing((document) -> ids.indexOf(document.id())))
					.toList();
	}

	/** The documents of a case that were handed in, in the order they came in. */
	@Transactional(readOnly = true)
	public List<Document> of(String caseId) {
		return this.jdbc.sql(KNOWN + " where case_id = ? and handed_in_at is not null order by stored_at, id")
			.param(caseId)
			.query(Document.class)
			.list();
	}

	/**
	 * The bytes of a document.
	 * @throws UnknownDocumentException when there is none with that id
	 */
	@Transactional(readOnly = true)
	public byte[] content(String id) {
		return this.jdbc.sql("select content from document where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new UnknownDocumentException(id));
	}

	/**
	 * A document with words across every page of it, so that a copy tells where it came
	 * from.
	 * @throws UnknownDocumentException when there is none with that id
	 */
	@Transactional(readOnly = true)
	public byte[] marked(String id, String words) {
		FileType type = FileType.ofContentType(get(id).contentType()).orElseThrow();
		return Watermark.across(type, content(id), words);
	}

	/** Whether a document is still there with the content of this hash. */
	@Transactional(readOnly = true)
	public boolean isUnaltered(String id, String sha256) {
		return find(id).isPresent() && DigestUtils.sha256Hex(content(id)).equals(sha256);
	}

	private Optional<Document> findSame(String caseId, String kind, String sha256) {
		return this.jdbc.sql(KNOWN + " where case_id = ? and kind = ? and sha256 = ? order by stored_at, id")
			.params(caseId, kind, sha256)
			.query(Document.class)
			.list()
			.stream()
			.findFirst();
	}

	private Document insert(Document document, byte[] bytes) {
		this.jdbc.sql(
				"insert into document (id, case_id, kind, filename, content_type, byte_size, sha256, stored_at, content)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(document.id(), document.caseId(), document.kind(), document.filename(), document.contentType(),
					document.size(), document.sha256(), document.storedAt().atOffset(ZoneOffset.UTC), bytes)
			.update();
		return document;
	}

	/** The last part of a path, without signs that draw nothing, short enough to keep. */
	private static String plainName(String filename) {
		String name = filename.replaceAll("\\p{Cntrl}", "");
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return Characters.end(PlainText.line(Characters.storable(last)), MAX_NAME);
	}

}
