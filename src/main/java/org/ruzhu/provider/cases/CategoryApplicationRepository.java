package org.ruzhu.provider.cases;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CategoryApplicationRepository extends ListCrudRepository<CategoryApplication, Long> {

	@Query("select * from category_application where case_id in (:caseIds) order by id")
	List<CategoryApplication> ofCases(Collection<String> caseIds);

	@Modifying
	@Query("delete from category_application where case_id = :caseId and round = :round")
	void forget(String caseId, int round);

}
