package dev.nightjar.server.live;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.server.follow.FollowedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The users who asked to be forgotten, as the files of the store and of the log tell it now. To a
 * model that was trained before they asked, they are users without history.
 */
public final class LiveForgotten {
  private final List<FollowedFile<Forgotten>> files;

  private LiveForgotten(List<FollowedFile<Forgotten>> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Reads all files for the first time; those that do not exist hold nobody.
   *
   * @throws IOException if one cannot be read: a user would be remembered who must not be
   */
  public static LiveForgotten open(List<ForgottenFile> files) throws IOException {
    List<FollowedFile<Forgotten>> followed = new ArrayList<>();
    for (ForgottenFile file : files) {
      String path = file.path().toString();
      followed.add(
          FollowedFile.open(
              file::text,
              text -> ForgottenFile.parse(text, path),
              "the forgotten users in " + path));
    }
    return new LiveForgotten(followed);
  }

  /** Hides from {@code recommender} whom its model must not know. */
  public void applyTo(Recommender recommender) {
    Forgotten all = files.stream().map(FollowedFile::now).reduce(Forgotten.NONE, Forgotten::and);
    recommender.forgetUsers(all.unknownTo(recommender.model().manifest().createdAt()));
  }

  /**
   * Takes over what the files hold now, also for the model that is served; reads them, so never
   * call it on an event loop.
   */
  public void refresh(LiveModel live) {
    boolean changed = false;
    for (FollowedFile<Forgotten> file : files) {
      changed |= file.refresh();
    }
    if (changed) {
      live.ask(
          recommender -> {
            applyTo(recommender);
            return recommender;
          });
    }
  }
}
