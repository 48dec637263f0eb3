package org.ruzhu.provider.cases;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Thresholds and values with their units, in both languages. */
@RuzhuTest
class ConditionWordsTest {

	@Autowired
	private ConditionWords words;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			licenceIssuedOn | ≥ 2         | 成立年限 | ≥ 2 年         | Years since establishment | at least 2 years
			licenceIssuedOn | > 1         | 成立年限 | > 1 年         | Years since establishment | more than 1 year
			industryExperienceYears | ≥ 1 | 行业服务经验 | ≥ 1 年   | Experience in the industry | at least 1 year
			registeredCapital | > 1,000,000 | 注册资本 | > 1,000,000 元 | Registered capital | more than 1,000,000 yuan
			registeredCapital | ≥ 100,000 | 注册资本 | ≥ 100,000 元   | Registered capital | at least 100,000 yuan
			teamSize        | ≥ 20        | 技术与服务人员数 | ≥ 20 人 | Technical and service staff | at least 20 people
			operationsStaff | ≥ 1         | 专职运营人员数 | ≥ 1 人   | Operations staff | at least 1 person
			saasUsers       | > 5,000     | SaaS 用户数 | > 5,000 个  | Users of the SaaS | more than 5,000 users
			caseStudies     | ≥ 5         | 客户案例数 | ≥ 5 个       | Customer cases | at least 5 cases
			serviceHours    | 7x8         | 客服在线时间 | ≥ 7x8      | Support hours | at least 7x8
			vertical        | finance, iot | 面向行业 | 金融、物联网    | Industry served | Finance, Internet of things
			apiAbility      | true        | 具备 API 能力 | 是        | API ability | yes
			""")
	void whatIsAskedIsSaidWithItsUnit(String fact, String threshold, String zh, String asked, String en,
			String askedEn) {
		assertThat(this.words.name(fact, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
		assertThat(this.words.asked(fact, threshold, Locale.SIMPLIFIED_CHINESE)).isEqualTo(asked);
		assertThat(this.words.name(fact, Locale.ENGLISH)).isEqualTo(en);
		assertThat(this.words.asked(fact, threshold, Locale.ENGLISH)).isEqualTo(askedEn);
	}

	@Test
	void whatIsStatedIsSaidWithItsUnit() {
		assertThat(this.words.stated("licenceIssuedOn", "2025-01-31", Locale.ENGLISH))
			.isEqualTo("established on 31 Jan 2025");
		assertThat(this.words.stated("licenceIssuedOn", "2025-01-31", Locale.CHINESE)).isEqualTo("2025年1月31日 成立");
		assertThat(this.words.stated("licenceValidUntil", "2027-03-04", Locale.CHINESE)).isEqualTo("2027年3月4日");
		assertThat(this.words.stated("licenceValidUntil", "长期", Locale.CHINESE)).isEqualTo("长期");
		assertThat(this.words.stated("registeredCapital", "900000", Locale.CHINESE)).isEqualTo("900,000 元");
		assertThat(this.words.stated("industryExperienceYears", 1, Locale.ENGLISH)).isEqualTo("1 year");
		assertThat(this.words.stated("industryExperienceYears", null, Locale.ENGLISH)).isEqualTo("not stated");
		assertThat(this.words.stated("serviceHours", "none", Locale.ENGLISH)).isEqualTo("Less than 5x8");
	}

}
