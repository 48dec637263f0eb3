package org.ruzhu.membership.product.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.document.TestPapers;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A product has pictures, tags and qualifications, and whoever reviews it sees them. */
@RuzhuTest
class ProductFilesTest extends JourneyTest {

	@Autowired
	private Products products;

	@Autowired
	private Listings listings;

	@Autowired
	private Documents documents;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@LocalServerPort
	private int port;

	private String market = "tencent-2019";

	@Override
	protected String market() {
		return this.market;
	}

	@BeforeEach
	void aMember() {
		become("image");
	}

	private void become(String category) {
		signUp();
		this.cases.choose(this.caseId, List.of(category));
		passMilestones(State.ONBOARDED);
	}

	@Test
	void aReviewerSeesPicturesTagsAndQualificationsBesideTheDescription() throws Exception {
		this.mvc
			.perform(page("/products/new").file(picture("front.png", 2000))
				.file(picture("back.png", 3000))
				.file(upload("qualifications", "permit.pdf", TestPapers.pdf()))
				.param("tags", "备份，云主机, 备份"))
			.andExpect(redirectedUrl("/products"));
		Product product = only();
		assertThat(product.details().tags()).containsExactly("备份", "云主机");
		assertThat(names(product, "pictures")).containsExactly("front.png", "back.png");
		assertThat(names(product, "qualifications")).containsExactly("permit.pdf");
		assertThat(this.documents.of(this.caseId)).as("before the product is handed in").isEmpty();
		this.mvc.perform(get("/products/" + product.id()).with(me()))
			.andExpect(content().string(containsString("front.png")))
			.andExpect(content().string(containsString("permit.pdf")))
			.andExpect(content().string(containsString("value=\"备份，云主机\"")))
			.andExpect(content().string(containsString("《云市场管理规范》第 4.1.2 条")));

		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product.id())));
		new StaffOfTheTest(this.identity, this.filters).hireElsewhere("product-files-operator", StaffGroup.OPERATIONS);
		this.identity.createTenantUserMembership(this.market, "product-files-operator");
		String evidence = Visitor.staff(this.port, "product-files-operator")
			.get("/staff/tasks/%s/evidence".formatted(this.walk.open("UserTask_ReviewProduct").getId()))
			.body();
		String besideTheDescription = evidence.substring(evidence.indexOf("每日备份云主机。"));
		assertThat(besideTheDescription.substring(0, besideTheDescription.indexOf("</section>"))).contains("备份</span>",
				"云主机</span>", "front.png", "back.png", "permit.pdf");
	}

	@Test
	void whatIsNoLongerKeptIsGoneAndTheRestStays() throws Exception {
		this.mvc.perform(page("/products/new").file(picture("front.png", 2000)).file(picture("back.png", 3000)));
		Product product = only();
		List<String> both = product.details().files().get("pictures");
		this.mvc
			.perform(page("/products/" + product.id()).file(picture("side.png", 4000))
				.param("version", "" + product.version())
				.param("file.pictures", both.get(1)))
			.andExpect(redirectedUrl("/products"));
		assertThat(names(only(), "pictures")).containsExactly("back.png", "side.png");
	}

	@Test
	void sixPicturesAreRefusedAndSoIsAPaperInTheirPlace() throws Exception {
		MockMultipartHttpServletRequestBuilder six = page("/products/new");
		for (int picture = 1; picture <= 6; picture++) {
			six.file(picture(picture + ".png", 2000 + picture));
		}
		this.mvc.perform(six)
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("最多 5 个文件。")));
		this.mvc.perform(page("/products/new").file(upload("pictures", "paper.pdf", TestPapers.pdf())))
			.andExpect(status().isUnprocessableEntity());
		this.mvc.perform(page("/products/new").file(picture("large.png", 5 * 1024 * 1024 + 1)))
			.andExpect(status().isUnprocessableEntity());
		this.mvc.perform(page("/products/new").param("tags", "一，二，三，四，五，六，七，八，九，十，十一"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("标签最多 10 个")));
		this.mvc.perform(page("/products/new").param("tags", "一".repeat(21)))
			.andExpect(status().isUnprocessableEntity());
		assertThat(this.products.ofCase(this.caseId)).isEmpty();
	}

	@Test
	void whatWasChosenIsStillThereWhenAnotherFieldIsWrong() throws Exception {
		this.mvc.perform(page("/products/new").file(picture("front.png", 2000)).param("tags", "一".repeat(21)))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("front.png")));
	}

	@Test
	void nobodyNamesTheFileOfAnotherCase() throws Exception {
		this.mvc.perform(page("/products/new").file(picture("front.png", 2000)));
		String others = only().details().files().get("pictures").get(0);
		String licence = upload("licence");
		newProvider();
		become("image");
		this.mvc.perform(page("/products/new").param("file.pictures", others, licence, "no-such-file"))
			.andExpect(redirectedUrl("/products"));
		assertThat(only().details().files().get("pictures")).isEmpty();
	}

	@Test
	void agencySaleAsksForTheCopyrightOfSitesAndNotOfImages() throws Exception {
		String copyright = "软件著作权证书";
		this.market = "tencent-agency";
		newProvider();
		become("site-building");
		assertThat(fresh()).contains(copyright, "《腾讯云云市场服务商入驻问答》微信小程序市场、网站建设市场、企业应用市场第 4 项");
		newProvider();
		become("image");
		assertThat(fresh()).doesNotContain(copyright).contains("资质文件");
	}

	private String fresh() throws Exception {
		return this.mvc.perform(get("/products/new").param("case", this.caseId).with(me()))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockMultipartHttpServletRequestBuilder page(String address) {
		MockMultipartHttpServletRequestBuilder page = multipart(address);
		page.with(me()).with(csrf());
		Map.of("case", this.caseId, "key", UUID.randomUUID().toString(), "name", "云备份", "category", "image", "summary",
				"一句话", "description", "每日备份云主机。", "delivery", "image", "url", "https://backup.example.cn")
			.forEach(page::param);
		return page;
	}

	private static MockMultipartFile picture(String name, int size) {
		return upload("pictures", name, TestPapers.png(size));
	}

	private static MockMultipartFile upload(String kind, String name, byte[] bytes) {
		return new MockMultipartFile("upload." + kind, name, null, bytes);
	}

	private Product only() {
		return this.products.ofCase(this.caseId).get(0);
	}

	private List<String> names(Product product, String kind) {
		return this.documents.among(product.details().files().get(kind)).stream().map(Document::filename).toList();
	}

	private RequestPostProcessor me() {
		return user(this.providerId).roles("PROVIDER");
	}

}
