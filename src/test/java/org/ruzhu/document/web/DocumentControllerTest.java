package org.ruzhu.document.web;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLine;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.document.Document;
import org.ruzhu.document.Documents;
import org.ruzhu.security.StaffAccess;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1",
		"camunda.bpm.job-execution.enabled=false" })
@AutoConfigureMockMvc
class DocumentControllerTest {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };

	private static final String CASE = "APP-2026-000001";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Documents documents;

	@Autowired
	private AuditLog audit;

	@MockitoBean
	private Applications applications;

	@MockitoBean
	private StaffAccess staffAccess;

	private Document licence;

	private Document voucher;

	@BeforeEach
	void aCaseWithDocuments() {
		Application application = mock(Application.class);
		given(application.providerId()).willReturn("P000001");
		given(application.marketId()).willReturn("tencent-classic");
		given(this.applications.get(CASE)).willReturn(application);
		given(this.staffAccess.maySee("lin", "tencent-classic")).willReturn(true);
		this.licence = this.documents.store(CASE, Document.LICENCE, "执照.png", PNG, Set.of("png"), 5);
		this.voucher = this.documents.store(CASE, "voucher", "voucher.png", PNG, Set.of("png"), 5);
	}

	@Test
	void aProviderSavesTheOwnDocument() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id()).with(provider("P000001")))
			.andExpect(status().isOk())
			.andExpect(content().bytes(PNG))
			.andExpect(content().contentType("image/png"))
			.andExpect(header().string("Content-Disposition", startsWith("attachment;")))
			.andExpect(header().string("Content-Disposition", containsString("%E6%89%A7%E7%85%A7.png")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"));
	}

	@Test
	void aPictureMayBeShownInPlace() throws Exception {
		this.mvc.perform(get("/documents/{id}?inline", this.licence.id()).with(provider("P000001")))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", startsWith("inline;")));
	}

	@Test
	void aProviderCannotTellSomebodyElsesDocumentFromNone() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id()).with(provider("P000002")))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/documents/{id}", "nothing").with(provider("P000002"))).andExpect(status().isNotFound());
	}

	@Test
	void nobodySeesADocumentWithoutLoggingIn() throws Exception {
		this.mvc.perform(get("/documents/{id}", this.licence.id())).andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/staff/documents/{id}", this.licence.id())).andExpect(status().is3xxRedirection());
	}

	@Test
	void aProviderDoesNotComeInByTheStaffDoor() throws Exception {
		this.mvc.perform(get("/staff/documents/{id}", this.licence.id()).with(provider("P000001")))
			.andExpect(status().isForbidden());
	}

	@Test
	void eachLookOfStaffAtALicenceIsAudited() throws Exception {
		int before = looks().size();

		this.mvc.perform(get("/staff/documents/{id}?inline", this.licence.id()).with(staff("lin")))
			.andExpect(status().isOk())
			.andExpect(header().stringValues("Content-Security-Policy", "default-src 'none'; sandbox"))
			.andExpect(header().string("X-Frame-Options", "SAMEORIGIN"));
		this.mvc.perform(get("/staff/documents/{id}", this.licence.id()).with(staff("lin"))).andExpect(status().isOk());

		assertThat(looks()).hasSize(before + 2);
		assertThat(looks().get(0).actor()).isEqualTo("lin");
		assertThat(looks().get(0).detail()).isEqualTo(this.licence.id());
	}

	@Test
	void aLookAtAnotherDocumentIsNotAudited() throws Exception {
		int before = looks().size();

		this.mvc.perform(get("/staff/documents/{id}", this.voucher.id()).with(staff("lin"))).andExpect(status().isOk());

		assertThat(looks()).hasSize(before);
	}

	@Test
	void staffOfAnotherMarketSeeNothing() throws Exception {
		int before = looks().size();

		this.mvc.perform(get("/staff/documents/{id}", this.licence.id()).with(staff("stranger")))
			.andExpect(status().isNotFound());

		assertThat(looks()).hasSize(before);
	}

	private List<AuditLine> looks() {
		return this.audit.of(CASE).stream().filter((line) -> line.action().equals("licence-viewed")).toList();
	}

	private static RequestPostProcessor provider(String id) {
		return user(id).roles("PROVIDER");
	}

	private static RequestPostProcessor staff(String id) {
		return user(id).roles("STAFF");
	}

}
