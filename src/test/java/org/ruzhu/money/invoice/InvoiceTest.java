package org.ruzhu.money.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.provider.enterprise.Enterprises;

/** A provider that paid its certification fee on 1 September 2026. */
public abstract class InvoiceTest extends Tencent2019JourneyTest {

	/** Noon of 4 October 2026, the first day after the 3rd of the month after payment. */
	protected static final Instant OPEN = Instant.parse("2026-10-04T04:00:00Z");

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	@Autowired
	protected Invoices invoices;

	@Autowired
	protected InvoiceCorrections corrections;

	@Autowired
	protected Enterprises enterprises;

	/** Pays the certification fee and waits until its invoice can be asked for. */
	protected void payAndWait() {
		beApprovedFor("saas");
		payFee("300");
		Walk.itIs(OPEN);
	}

	protected String charge() {
		return this.invoices.invoiceable(this.caseId).get(0).charge().key();
	}

	protected Invoice beginOne() {
		Invoice invoice = this.invoices.begin(this.caseId, this.providerId, charge());
		this.walk.look();
		return invoice;
	}

	/** What a provider fills in for an electronic invoice. */
	protected Map<String, Object> electronic() {
		return new HashMap<>(Map.of("delivery", "electronic", "invoiceEmail", "invoice@example.com"));
	}

	protected Map<String, Object> onPaper() {
		return new HashMap<>(Map.of("delivery", "paper", "recipientName", "收件室", "recipientPhone", "010-62780000",
				"postalAddress", "示例省示例市示例路 1 号"));
	}

	/** An invoice that the provider has asked for. */
	protected Invoice ask(Map<String, Object> details) {
		Invoice invoice = beginOne();
		this.walk.answer("UserTask_AskForInvoice", details);
		return this.invoices.get(invoice.id());
	}

	/** Finance files an OFD and issues the invoice on a day. */
	protected void issue(Invoice invoice, String day) {
		file(invoice);
		this.walk.decide("UserTask_IssueInvoice", issued(number(), day));
	}

	protected void file(Invoice invoice) {
		this.invoices.file(this.invoices.get(invoice.id()), "fapiao.ofd", ofd());
	}

	protected static Map<String, Object> issued(String number, String day) {
		return Map.of("invoiceDecision", "issued", "invoiceNumber", number, "invoiceIssuedOn", day);
	}

	/** The number of a fully digital invoice: 20 digits. */
	protected static String number() {
		return "2644%016d".formatted(NUMBERS.incrementAndGet());
	}

	protected Invoice latest() {
		return this.invoices.of(this.caseId).get(0);
	}

	protected List<Invoice.State> states() {
		return this.invoices.of(this.caseId).stream().map(Invoice::state).toList();
	}

	/** The least that an OFD document is (GB/T 33190-2016, 7.4). */
	protected static byte[] ofd() {
		return archive(Map.of("OFD.xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD" Version="1.0">\
				<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>""",
				"Doc_0/Document.xml", "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"));
	}

	protected static byte[] archive(Map<String, String> files) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream archive = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				archive.putNextEntry(new ZipEntry(file.getKey()));
				archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				archive.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
