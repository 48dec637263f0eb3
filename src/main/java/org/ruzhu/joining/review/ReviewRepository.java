package org.ruzhu.joining.review;

import java.util.List;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewRepository extends ListCrudRepository<Review, Long> {

	List<Review> findByClockWorkingDaysUsedIsNullAndClockCalendarVersionNot(String calendarVersion);

	List<Review> findByClockWorkingDaysUsedIsNull();

	@Query("select * from review where case_id = :caseId order by round")
	List<Review> ofCase(String caseId);

}
